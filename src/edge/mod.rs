//! Every effect the page has on the world: store, files, clock, print, address, charts.
//!
//! Small files, one effect each. What is decided stands in the pure modules; here it only happens.

pub mod address;
mod alone;
mod aside;
pub mod backups;
pub mod cells;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod copies;
pub mod database;
pub mod disk;
pub mod echarts;
pub mod fallback;
pub mod files;
pub mod guard;
pub mod handles;
pub mod keeper;
pub mod keys;
pub mod marks;
pub mod neighbours;
pub mod office;
pub mod page;
pub mod palette;
pub mod paper;
pub mod pause;
pub mod preferences;
pub mod print;
pub mod quota;
pub mod saver;
pub mod screen;
pub mod scroll;
mod seen;
pub mod sharer;
pub mod shelf;
pub mod takeover;
mod turns;
pub mod width;
