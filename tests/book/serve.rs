//! `why-relu serve`: what it serves, what it does not, and what becomes of edits.

pub(crate) mod server;

use server::{CLAIM, Server, project, status};
use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener};
use std::process::Command;
use why_relu_webdriver::Browser;

#[test]
fn no_request_leads_out_of_the_book_or_ends_the_server() {
    let root = project();
    let server = Server::start(root.path());
    // Before there is a book, nothing leads anywhere.
    server.wait(|_| status(&server.get("/page.html")) == "200");
    for path in [
        "/../../../secret.txt",
        "/%2e%2e/%2e%2e/%2e%2e/secret.txt",
        "/..%2f..%2f..%2fsecret.txt",
        "/%2e%2e%2f%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5c..%5c..%5csecret.txt",
        "/.%2e/.%2e/.%2e/secret.txt",
        "//secret.txt",
        "/./secret.txt",
        "/%2fetc%2fpasswd",
        "/.why-relu",
        "/page.html/../../secret.txt",
        "/c:/secret.txt",
        "/page%00.html",
        "/absent.html",
    ] {
        let answer = server.get(path);
        assert_eq!(status(&answer), "404", "{path}: {answer}");
        assert!(!answer.contains("a secret"), "{path}");
    }
    let long = [b"GET /", &b"a".repeat(40_000)[..], b" HTTP/1.1\r\n\r\n"].concat();
    let many =
        [b"GET / HTTP/1.1\r\n", &b"a: b\r\n".repeat(200)[..], b"\r\n"].concat();
    let cases: [(&[u8], &str); 9] = [
        (b"\r\n\r\n\r\n\r\n garbage \r\n\r\n", "400"),
        (b"GET\r\n\r\n", "400"),
        (b"GET / HTTP/9.9\r\n\r\n", "400"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc", "400"),
        (b"GET http://elsewhere/ HTTP/1.1\r\n\r\n", "400"),
        (b"GET /%ff HTTP/1.1\r\n\r\n", "400"),
        (
            b"POST /page.html HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello",
            "405",
        ),
        (&long, "431"),
        (&many, "431"),
    ];
    for (request, wanted) in cases {
        let answer = server.say(request);
        let shown = String::from_utf8_lossy(&request[..request.len().min(40)]);
        assert_eq!(status(&answer), wanted, "{shown:?}: {answer}");
    }
    let state = b"HEAD /why-relu/state HTTP/1.1\r\n\r\n";
    let answer = server.say(state);
    assert_eq!(status(&answer), "200");
    assert!(answer.ends_with("\r\n\r\n"), "a head alone: {answer}");
}

#[test]
fn visitors_who_say_nothing_are_sent_away_and_others_served_meanwhile() {
    let root = project();
    let server = Server::start(root.path());
    let mut silent: Vec<_> = (0..40).map(|_| server.connect()).collect();
    for stream in &mut silent {
        stream.write_all(b"GET / HT").expect("sent");
    }
    assert_eq!(status(&server.get("/why-relu/state")), "200");
    let mut crowd: Vec<_> = (0..60).map(|_| server.connect()).collect();
    let mut refused = 0;
    for stream in &mut crowd {
        stream.shutdown(Shutdown::Write).expect("silent");
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        refused += usize::from(status(&answer) == "503");
    }
    for mut stream in silent {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        assert!(["408", "503"].contains(&status(&answer)), "{answer}");
    }
    assert_eq!(status(&server.get("/why-relu/state")), "200");
    assert!(refused <= 60);
}

#[test]
fn ten_thousand_requests_are_answered() {
    let root = project();
    let server = Server::start(root.path());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..2500 {
                    let ask = || server.get("/why-relu/state");
                    // On a busy machine, threads that have answered may linger and take all places
                    // for a moment.
                    let is_served = |answer: &String| status(answer) != "503";
                    let mut asked = std::iter::repeat_with(ask).take(100);
                    let answer = asked.find(is_served);
                    assert_eq!(answer.as_deref().map(status), Some("200"));
                }
            });
        }
    });
}

#[test]
fn a_port_in_use_is_told_before_a_proof_runs() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("its address").port().to_string();
    let root = project();
    let mut command = Command::new(env!("CARGO_BIN_EXE_why-relu"));
    let command = command.args(["serve", "--port", &port, "--root"]);
    let output = command.arg(root.path()).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).expect("text");
    let wanted = format!("error: cannot listen at port {port} of 127.0.0.1;");
    assert!(told.starts_with(&wanted), "{told}");
}

#[test]
fn an_edit_is_woven_a_mistake_is_shown_and_goes_when_it_is_mended() {
    let root = project();
    let page = root.path().join("book/src/page.md");
    let claims = format!(
        "{{{{#claim {CLAIM}}}}} {{{{#claim riemann-sums/depth-squares}}}}\n"
    );
    fs::write(root.path().join("book/src/other.md"), claims).expect("written");
    let server = Server::start(root.path());
    let woven = server.wait(|state| {
        state["notice"].is_null()
            && server.get("/page.html").contains("The first text.")
    });
    assert_eq!(status(&server.get("/")), "200");
    let other = server.get("/other.html");
    assert!(other.contains("class=\"claim proved\""), "{other}");
    assert!(other.contains("class=\"claim unproved\""), "{other}");
    let version =
        |state: &serde_json::Value| state["version"].as_u64().expect("a number");

    fs::write(&page, "# Page\n\nThe second text.\n").expect("written");
    let second = server.wait(|state| {
        let page = server.get("/page.html");
        version(state) > version(&woven) && page.contains("The second text.")
    });
    assert!(server.get("/index.html").contains("The second text."));

    fs::write(&page, "# Page\n\n{{#clam x/y}}\n").expect("written");
    let failed = server.wait(|state| state["failure"].is_string());
    let failure = failed["failure"].as_str().expect("text");
    assert!(failure.starts_with("book/src/page.md:3:1: unknown directive `clam`"));
    assert!(version(&failed) >= version(&second));
    assert!(server.get("/page.html").contains("The second text."));

    fs::write(&page, "# Page\n\nThe third text.\n").expect("written");
    // Between the two the page may be empty for a moment, which is no mistake.
    let third = server.wait(|state| {
        state["failure"].is_null()
            && server.get("/page.html").contains("The third text.")
    });
    assert!(version(&third) > version(&second));

    let summary = "[Page](page.md)\n[Another title](other.md)\n";
    fs::write(root.path().join("book/src/SUMMARY.md"), summary).expect("written");
    server.wait(|state| version(state) > version(&third));
    assert!(server.get("/toc.html").contains("Another title"));

    fs::create_dir_all(root.path().join("src")).expect("a folder");
    fs::write(root.path().join("src/new.rs"), "").expect("written");
    let state = server.wait(|state| state["notice"].is_string());
    assert!(
        state["notice"]
            .as_str()
            .is_some_and(|n| n.contains("start it again"))
    );
}

#[test]
fn a_page_in_a_browser_shows_a_mistake_and_is_itself_again_when_it_is_mended() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let root = project();
    let server = Server::start(root.path());
    let page = root.path().join("book/src/page.md");
    server.wait(|state| state["notice"].is_null());
    server.wait(|_| status(&server.get("/page.html")) == "200");
    browser.visit(&format!("http://127.0.0.1:{}/page.html", server.port));
    let text = "return document.querySelector('main p').textContent";
    let panel = "const panel = document.querySelector('#why-relu-live'); \
                 return panel.hidden ? '' : panel.textContent.split('\\n')[0]";
    browser.wait_for(text, "The first text.");
    browser.wait_for(panel, "");

    fs::write(&page, "# Page\n\n{{#clam}}\n").expect("written");
    let told =
        "book/src/page.md:3:1: unknown directive `clam`; the nearest is `claim`";
    browser.wait_for(panel, told);
    assert_eq!(browser.run(text), "The first text.");

    fs::write(&page, "# Page\n\nA price of 5 euros.\n").expect("written");
    browser.wait_for(text, "A price of 5 euros.");
    browser.wait_for(panel, "");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
