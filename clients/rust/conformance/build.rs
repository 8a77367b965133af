//! Tells the runner the version of the compiler.

fn main() {
    let rustc = std::env::var("RUSTC").expect("cargo sets it");
    let said = std::process::Command::new(rustc).arg("--version").output().expect("cargo has just run it").stdout;
    let version = String::from_utf8_lossy(&said).split(' ').nth(1).unwrap_or_default().to_owned();
    println!("cargo:rustc-env=RUST_VERSION={version}");
    println!("cargo:rerun-if-changed=build.rs");
}
