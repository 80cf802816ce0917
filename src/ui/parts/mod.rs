//! Parts that several screens share.

pub mod clash;
pub mod head;
pub mod illustrative;
pub mod notice;
pub mod resolutions;
pub mod save_state;
pub mod status;
pub mod toast;
pub mod written;
