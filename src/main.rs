//! touchmap: build a customer touchpoint map live, from the keyboard.

use std::process::ExitCode;

fn main() -> ExitCode {
    touchmap::cli::run(std::env::args_os().skip(1).collect())
}
