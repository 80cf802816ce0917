//! Packed parts: gzip, then digits of base 216, in a script element that no browser runs.
//!
//! The page says that it is written in windows-1252. 216 of the 256 bytes are characters of it below 256
//! that a browser gives back unchanged: a page that holds no others is kept with one byte for a
//! character, and four digits hold 31 bits, so that packing adds a thirtieth to the bytes and not the
//! third of base64. Outside the slots all is ASCII, so that it reads the same in whatever encoding a
//! server or a person forces on the page.

use anyhow::{Result, ensure};
use std::io::Write;

use crate::wasm::Effort;

/// How many signs there are; 216⁴ is a little above 2³¹.
const BASE: u64 = 216;

/// A script element of this id whose text is `bytes`, packed: a character for each byte of the page.
/// The type starts with `application/`, but is none that a browser runs; a policy has no say about it.
pub fn slot(id: &str, bytes: &[u8], effort: Effort) -> Result<String> {
    ensure!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "`{id}` is no slot's id");
    let packed = gzip(bytes, effort)?;
    let text: String = digits(&packed).into_iter().map(char::from).collect();
    Ok(format!(
        "<script type=\"application/x-gzip-base216\" id=\"{id}\" data-bytes=\"{}\">{text}</script>",
        packed.len()
    ))
}

/// The bytes of a page: outside its slots ASCII, inside them a character for each byte.
pub fn page_bytes(page: &str) -> Result<Vec<u8>> {
    let byte = |letter: char| {
        let byte = u8::try_from(letter);
        byte.map_err(|_| anyhow::anyhow!("`{letter}` stands in the page and is no ASCII"))
    };
    page.chars().map(byte).collect()
}

/// Bytes that come through as they are, the first of them the digit 0. Not among them: what a page
/// changes or ends at (NUL, line ends, `<`), what older programs take for an end or a switch (Ctrl-Z,
/// escape, delete, the soft hyphen), and what windows-1252 puts beyond 255. `public/boot.js` knows the
/// same list.
fn signs() -> Vec<u8> {
    let is_safe = |byte: &u8| !matches!(byte, 0 | b'\n' | b'\r' | 26 | 27 | b'<' | 127..=159 | 173);
    (0..=u8::MAX).filter(is_safe).collect()
}

/// Four digits, the last one first, for each 31 bits, the lowest first; the last word is filled up
/// with zeros.
fn digits(bytes: &[u8]) -> Vec<u8> {
    let signs = signs();
    let mut text = Vec::with_capacity(bytes.len() / 31 * 32 + 8);
    let mut write = |mut word: u64| {
        for _ in 0..4 {
            text.push(signs[(word % BASE) as usize]);
            word /= BASE;
        }
    };
    let (mut held, mut bits) = (0_u64, 0);
    for byte in bytes {
        held |= u64::from(*byte) << bits;
        bits += 8;
        if bits >= 31 {
            write(held & 0x7fff_ffff);
            held >>= 31;
            bits -= 31;
        }
    }
    if bits > 0 {
        write(held);
    }
    text
}

/// Neither way writes the time or a file name: the same bytes give the same bytes. gzip's own
/// checksum is what tells the guard that a file was damaged.
fn gzip(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    match effort {
        Effort::Quick => {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            encoder.write_all(bytes)?;
            Ok(encoder.finish()?)
        }
        Effort::Release => {
            let mut packed = Vec::new();
            zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)?;
            Ok(packed)
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::*;
    use std::io::Read;

    /// What `public/boot.js` does, by the value of the digits and not by its way of reading them.
    fn restored(text: &[u8], length: usize) -> Vec<u8> {
        let signs = signs();
        let digit = |sign: &u8| signs.iter().position(|known| known == sign).unwrap() as u64;
        let words =
            text.chunks(4).map(|word| word.iter().rev().fold(0, |value, sign| value * BASE + digit(sign)));
        let bits: Vec<bool> = words.flat_map(|word| (0..31).map(move |bit| word >> bit & 1 == 1)).collect();
        let byte = |bits: &[bool]| bits.iter().rev().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
        bits.chunks_exact(8).map(byte).take(length).collect()
    }

    fn check(bytes: &[u8]) {
        for effort in [Effort::Quick, Effort::Release] {
            let element = slot("part", bytes, effort).unwrap();
            assert_eq!(element, slot("part", bytes, effort).unwrap(), "the same bytes twice");
            let (head, rest) = element.split_once("\">").unwrap();
            let (_, length) = head.rsplit_once('"').unwrap();
            let text = page_bytes(rest.strip_suffix("</script>").unwrap()).unwrap();
            let packed = restored(&text, length.parse().unwrap());
            let mut unpacked = Vec::new();
            flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, bytes);
        }
    }

    #[test]
    fn a_slot_unpacks_to_what_went_in() {
        check(b"");
        check(b"</script>");
        check("chỉ tiêu ".repeat(40).as_bytes());
    }

    #[test]
    fn any_bytes_of_any_length_are_digits_and_back() {
        assert_eq!(signs().len() as u64, BASE);
        let mixed: Vec<u8> = (0..500_u32).map(|at| (at * at / 3) as u8).collect();
        for length in 0..mixed.len() {
            for bytes in [&mixed[..length], &vec![0xff; length], &vec![0; length]] {
                let text = digits(bytes);
                assert_eq!(restored(&text, length), bytes);
                assert_eq!(text.len(), (length * 8).div_ceil(31) * 4);
            }
        }
    }

    #[test]
    fn a_letter_outside_the_slots_that_no_byte_holds_is_refused() {
        assert_eq!(page_bytes("a\u{ff}").unwrap(), [b'a', 0xff]);
        assert!(page_bytes("chỉ").is_err());
    }

    #[test]
    fn an_id_cannot_break_out_of_its_element() {
        assert!(slot("a\" src=\"x", b"", Effort::Quick).is_err());
    }
}
