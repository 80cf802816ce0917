//! Parts that several screens share.

pub mod choice;
pub mod clash;
pub mod head;
pub mod illustrative;
pub mod list;
pub mod marked;
pub mod notice;
pub mod resolutions;
pub mod save_state;
pub mod search_box;
pub mod section;
pub mod status;
pub mod toast;
pub mod written;
