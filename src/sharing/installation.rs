//! The name of this laptop's file in a folder. It names a file and nobody: profiles are cloned.

use crate::persist::FILE_ENDING;
use crate::resolution::UnitId;

/// 64 random bits, drawn when a folder is first chosen and again whenever a file of that name turns
/// out to be somebody else's too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Installation(pub u64);

impl Installation {
    /// As it is remembered and stands in the file's name: 16 hexadecimal digits.
    pub fn code(self) -> String {
        format!("{:016x}", self.0)
    }

    /// Reads what [`Installation::code`] wrote.
    pub fn from_code(code: &str) -> Option<Self> {
        let is_code = code.len() == 16 && code.bytes().all(|byte| byte.is_ascii_hexdigit());
        u64::from_str_radix(code, 16).ok().filter(|_| is_code).map(Self)
    }

    /// Its file: `NQ2023-xuan-binh-00c0ffee00c0ffee.snq.json`. The unit is for people to see whose it
    /// is; the code alone tells files apart.
    pub fn file_name(self, year: i16, unit: &UnitId) -> String {
        format!("NQ{year}-{unit}-{}{FILE_ENDING}", self.code())
    }

    /// Whether a name is that of its file, whichever unit it was for.
    pub fn owns(self, name: &str) -> bool {
        name.strip_suffix(FILE_ENDING).is_some_and(|stem| stem.ends_with(&format!("-{}", self.code())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_code_alone() {
        let ours = Installation(0xC0_FFEE);
        let name = ours.file_name(2023, &UnitId::new("xuan-binh"));
        assert_eq!(name, "NQ2023-xuan-binh-0000000000c0ffee.snq.json");
        assert!(ours.owns(&name));
        assert!(ours.owns("NQ2023-bao-vinh-0000000000c0ffee.snq.json"), "the officer changed units");
        for other in ["NQ2023-xuan-binh-0000000000c0ffee (1).snq.json", "0000000000c0ffee.snq.json", ""] {
            assert!(!ours.owns(other), "{other}");
        }
    }

    #[test]
    fn a_code_comes_back_and_nothing_else_is_one() {
        let ours = Installation(u64::MAX);
        assert_eq!(Installation::from_code(&ours.code()), Some(ours));
        for other in ["", "c0ffee", "+000000000000001", "00000000000000000"] {
            assert_eq!(Installation::from_code(other), None, "{other}");
        }
    }
}
