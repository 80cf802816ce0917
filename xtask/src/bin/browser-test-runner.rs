//! Binds a module of tests and runs it in the browser whose driver the environment names. A program
//! of its own, so that only `cargo xtask test` compiles what it needs.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
