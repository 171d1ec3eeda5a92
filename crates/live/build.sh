#!/usr/bin/env bash
# Compiles the modules of the pages, `page.wasm`, `prove.wasm` and `hostile.wasm`, and compresses them.
# Says on two lines: the compiler, and the folder where they are. Two builds by the same compiler have the same bytes, wherever they stand.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

target=${CARGO_TARGET_DIR:-target}/live
triple=wasm32-unknown-unknown
std=$(rustc --print sysroot)/lib/rustlib
cargo=(build --quiet --locked --profile live --package why-relu-live --lib --target "$triple")
paths="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$PWD=why-relu"

if [[ ! -d $std/$triple ]] && ! rustup target add "$triple" >&2; then
    # A machine without rustup's server: the compiler and the library of Debian, unpacked, not
    # installed, and the library compiled as well.
    tool=$(realpath -m "$target/tool")
    if [[ ! -x $tool/usr/bin/rustc ]]; then
        rm -rf "$tool"
        mkdir -p "$tool/packages"
        (
            cd "$tool/packages"
            std=$(apt-cache depends libstd-rust-web-dev | sed -n 's/.*Depends: //p')
            llvm=$(apt-cache depends "$std" | sed -n 's/.*Depends: \(libllvm.*\)/\1/p')
            apt-get download -q rustc-web libstd-rust-web-dev rust-web-src "$std" "$llvm" >&2
            for package in rustc-web_* libstd-* libllvm*; do dpkg -x "$package" ..; done
            dpkg --fsys-tarfile rust-web-src_* |
                tar -x -C .. --wildcards './usr/src/rustc-*/library' './usr/lib/rustlib/src'
        )
        rm -r "$tool/packages"
    fi
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$std/$(rustc -vV | sed -n 's/host: //p')/bin/rust-lld
    export LD_LIBRARY_PATH=$tool/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
    export RUSTC=$tool/usr/bin/rustc RUSTC_BOOTSTRAP=1
    cargo+=(-Z build-std=std,panic_abort)
    paths+=" --remap-path-prefix=$tool/usr=rust"
fi

# What is large is not copied to where it is called: a tenth smaller, and as fast.
flags="-C target-feature=+simd128 -C llvm-args=-inline-threshold=25"
export CARGO_TARGET_DIR=$target RUSTFLAGS="$flags $paths"
for module in page prove hostile; do
    features=()
    [[ $module == page ]] || features=(--features "$module")
    cargo "${cargo[@]}" "${features[@]}" >&2
    cp "$target/$triple/live/live.wasm" "$target/$module.wasm"
    gzip --best --no-name --force --keep "$target/$module.wasm"
done
"${RUSTC:-rustc}" --version
printf '%s\n' "$target"
