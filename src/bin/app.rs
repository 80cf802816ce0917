//! The page's program: everything but Word and Excel.

fn main() {
    #[cfg(target_arch = "wasm32")]
    so_nghi_quyet::app::start();
}
