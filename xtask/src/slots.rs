//! Packed parts: gzip, then base64, in a script element that no browser runs.

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::io::Write;

use crate::wasm::Effort;

/// A script element of this id whose text is `bytes`, packed. The type starts with
/// `application/`, but is none that a browser runs; a policy has no say about it.
pub fn slot(id: &str, bytes: &[u8], effort: Effort) -> Result<String> {
    ensure!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "`{id}` is no slot's id");
    let text = STANDARD.encode(gzip(bytes, effort)?);
    Ok(format!("<script type=\"application/x-gzip-base64\" id=\"{id}\">{text}</script>"))
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

    fn check(bytes: &[u8]) {
        for effort in [Effort::Quick, Effort::Release] {
            let element = slot("part", bytes, effort).unwrap();
            assert_eq!(element, slot("part", bytes, effort).unwrap(), "the same bytes twice");
            let text = element.split_once('>').unwrap().1.strip_suffix("</script>").unwrap();
            let mut unpacked = Vec::new();
            flate2::read::GzDecoder::new(&STANDARD.decode(text).unwrap()[..])
                .read_to_end(&mut unpacked)
                .unwrap();
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
    fn an_id_cannot_break_out_of_its_element() {
        assert!(slot("a\" src=\"x", b"", Effort::Quick).is_err());
    }
}
