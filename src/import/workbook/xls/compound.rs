//! A compound file: streams by name, each a chain of sectors. Every chain is at most as long as the
//! file, so that one which leads in a circle ends.

use super::records::{u16_at, u32_at};

/// The opened file.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// By a sector the next of its chain.
    next: Vec<u32>,
    /// The same for the small sectors within the root's stream.
    small_next: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    first: u32,
    size: usize,
}

/// Numbers from here on are no sectors.
const NO_SECTOR: u32 = 0xffff_fffa;
const SMALL_SECTOR: usize = 64;
/// Smaller streams stand in small sectors.
const SMALL_BELOW: usize = 4_096;
/// The first sectors that say what follows what stand in the head itself.
const IN_HEAD: usize = 109;

impl<'a> Compound<'a> {
    /// Opens it; `None` where it is broken.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut compound = Self {
            bytes,
            sector,
            next: Vec::new(),
            small_next: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        for at in compound.tables()? {
            compound.next.extend(words(compound.sector_at(at)?));
        }
        let directory = compound.chain(u32_at(bytes, 48)?, usize::MAX)?;
        compound.entries = directory.chunks_exact(128).filter_map(entry).collect();
        let root = directory.get(..128)?;
        let root = entry(root)?;
        compound.small_next =
            words(&compound.chain(u32_at(bytes, 60)?, usize::MAX).unwrap_or_default()).collect();
        compound.small = compound.chain(root.first, root.size).unwrap_or_default();
        Some(compound)
    }

    /// A stream by its name.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().skip(1).find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        if entry.size >= SMALL_BELOW {
            return self.chain(entry.first, entry.size);
        }
        let at = |at: u32| {
            let start = usize::try_from(at).ok()?.checked_mul(SMALL_SECTOR)?;
            self.small.get(start..start.checked_add(SMALL_SECTOR)?)
        };
        chain(entry.first, entry.size, &self.small_next, at)
    }

    /// The sectors that say what follows what.
    fn tables(&self) -> Option<Vec<u32>> {
        let most = self.bytes.len() / self.sector + 1;
        let mut tables: Vec<u32> = words(self.bytes.get(76..76 + 4 * IN_HEAD)?).collect();
        let mut more = u32_at(self.bytes, 68)?;
        let mut seen = 0_usize;
        while more < NO_SECTOR {
            let mut list: Vec<u32> = words(self.sector_at(more)?).collect();
            more = list.pop()?;
            tables.append(&mut list);
            seen += 1;
            if seen > most {
                return None;
            }
        }
        tables.retain(|at| *at < NO_SECTOR);
        (tables.len() <= most).then_some(tables)
    }

    fn sector_at(&self, at: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(at).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        // The last sector may be cut short where nothing stands in it.
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    fn chain(&self, first: u32, size: usize) -> Option<Vec<u8>> {
        chain(first, size, &self.next, |at| self.sector_at(at))
    }
}

/// The bytes of a chain, as many as asked for.
fn chain<'a>(
    first: u32,
    size: usize,
    next: &[u32],
    sector: impl Fn(u32) -> Option<&'a [u8]>,
) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut at, mut seen) = (first, 0_usize);
    while at < NO_SECTOR && bytes.len() < size {
        bytes.extend_from_slice(sector(at)?);
        at = *next.get(usize::try_from(at).ok()?)?;
        seen += 1;
        if seen > next.len() {
            return None;
        }
    }
    bytes.truncate(size);
    Some(bytes)
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(u16_at(bytes, 64)?).min(64).saturating_sub(2);
    let units: Vec<u16> =
        bytes.get(..length)?.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    Some(Entry {
        name: String::from_utf16_lossy(&units),
        first: u32_at(bytes, 116)?,
        size: usize::try_from(u32_at(bytes, 120)?).ok()?,
    })
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
}
