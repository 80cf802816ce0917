//! Whom the page works for. A claim of the person at the keyboard, never a permission.

use crate::resolution::UnitId;

/// What the person chose at first start, changeable in the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// An officer who enters one unit's figures.
    Unit(UnitId),
    /// The office that brings everybody's figures together.
    Office,
    /// A leader who looks at where things stand.
    Leader,
    /// Somebody who only reads.
    Viewer,
}

impl Role {
    /// The word under which the choice is remembered and offered: `unit:<id>`, `office`, `leader`, `view`.
    pub fn code(&self) -> String {
        match self {
            Role::Unit(unit) => format!("unit:{unit}"),
            Role::Office => "office".into(),
            Role::Leader => "leader".into(),
            Role::Viewer => "view".into(),
        }
    }

    /// Reads what [`Role::code`] wrote; anything else is no choice.
    pub fn from_code(code: &str) -> Option<Role> {
        match code {
            "office" => Some(Role::Office),
            "leader" => Some(Role::Leader),
            "view" => Some(Role::Viewer),
            _ => code.strip_prefix("unit:").filter(|id| !id.is_empty()).map(|id| Role::Unit(UnitId::new(id))),
        }
    }
}

/// Who sits at the keyboard, as they call themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Whom the page works for.
    pub role: Role,
    /// Name; may be empty.
    pub name: String,
    /// Position ("chức danh"); may be empty.
    pub position: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remembered_choice_comes_back() {
        for role in [Role::Unit(UnitId::new("x")), Role::Office, Role::Leader, Role::Viewer] {
            assert_eq!(Role::from_code(&role.code()), Some(role));
        }
    }

    #[test]
    fn anything_else_is_no_choice() {
        for code in ["", "unit:", "admin", "Office"] {
            assert_eq!(Role::from_code(code), None, "{code}");
        }
    }
}
