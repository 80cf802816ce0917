//! The records of a stream: a kind, a length and its bytes, with what did not fit into one behind it.

pub(super) const BOF: u16 = 0x0809;
pub(super) const EOF: u16 = 0x000a;
pub(super) const CONTINUE: u16 = 0x003c;
pub(super) const FILEPASS: u16 = 0x002f;
pub(super) const DATEMODE: u16 = 0x0022;
pub(super) const FORMAT: u16 = 0x041e;
pub(super) const XF: u16 = 0x00e0;
pub(super) const BOUNDSHEET: u16 = 0x0085;
pub(super) const SST: u16 = 0x00fc;
pub(super) const MERGED: u16 = 0x00e5;
pub(super) const LABEL: u16 = 0x0204;
pub(super) const LABEL_SHARED: u16 = 0x00fd;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const RK: u16 = 0x027e;
pub(super) const RKS: u16 = 0x00bd;
pub(super) const TRUTH_OR_FAULT: u16 = 0x0205;
pub(super) const FORMULA: u16 = 0x0006;
pub(super) const STRING: u16 = 0x0207;
/// The version that a stream's first record names.
pub(super) const EXCEL_97: u16 = 0x0600;

/// One record.
pub(super) struct Record<'a> {
    /// What it is.
    pub(super) kind: u16,
    /// Its bytes.
    pub(super) data: &'a [u8],
    /// What continues it.
    pub(super) more: Vec<&'a [u8]>,
}

/// The records of a stream, up to where it ends or is cut short.
pub(super) struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    pub(super) const fn of(stream: &'a [u8]) -> Self {
        Self { rest: stream }
    }

    fn one(&mut self) -> Option<(u16, &'a [u8])> {
        let (kind, length) = (u16_at(self.rest, 0)?, usize::from(u16_at(self.rest, 2)?));
        let data = self.rest.get(4..4 + length)?;
        self.rest = self.rest.get(4 + length..)?;
        Some((kind, data))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, data) = self.one()?;
        let mut more = Vec::new();
        while u16_at(self.rest, 0) == Some(CONTINUE) {
            more.push(self.one()?.1);
        }
        Some(Record { kind, data, more })
    }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let end = at.checked_add(2)?;
    Some(u16::from_le_bytes(bytes.get(at..end)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let end = at.checked_add(4)?;
    Some(u32::from_le_bytes(bytes.get(at..end)?.try_into().ok()?))
}

pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    let end = at.checked_add(8)?;
    Some(f64::from_le_bytes(bytes.get(at..end)?.try_into().ok()?))
}
