//! Records of a register on the screen: a box for each field that writes when somebody leaves it, the
//! table of a register, and who wrote what when. Knows no register's meaning: `work` and `domain` do.

mod begun;
mod boxes;
mod choices;
mod disputed;
mod editor;
mod history;
mod removed;
mod several;
mod spot;
mod table;

pub(super) use choices::{bodies, options};
pub(super) use editor::{editor, facts};
pub(super) use history::history;
pub(super) use removed::removed;
pub(super) use spot::Spot;
pub(super) use table::Table;
