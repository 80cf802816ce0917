//! Files that laptops leave for each other in a folder, a file that is saved in place, and dated copies
//! of it: what to read, what to write, what goes, and when something holds what it should. Touches no
//! disk and knows no clock.
//!
//! Each installation writes only its own file in a folder and reads the others'. Its file holds what
//! no other file there holds, and never loses an entry by its own doing; so the files together hold
//! everything, whoever comes and goes, and nobody writes what another one wrote.

mod folder;
mod in_place;
mod installation;
mod rolling;

pub use folder::{Folder, Listed, Problem, Stamp};
pub use in_place::{InPlace, plan};
pub use installation::Installation;
pub use rolling::outdated;
