//! Searches that are watched and stopped.

use super::square;
use why_relu::network::{Progress, Search, Stack};
use why_relu::number::float;
use why_relu::random::Stream;

fn search() -> Search {
    let network = Stack::he(&mut Stream::new(1, 1), &[2, 24, 24, 1], 0.5);
    Search::of(&network, &square()).expect("sound")
}

#[test]
fn a_search_that_ends_has_seen_the_whole_domain() {
    let count = search().run().count();
    let progress = Progress::up_to(usize::MAX);
    assert_eq!((progress.share(), progress.estimate()), (0.0, None));
    let found = search().within(&progress).expect("no limit");
    assert_eq!((found.count(), progress.regions()), (count, count));
    assert!(
        (progress.share() - 1.0).abs() < 1e-6,
        "{}",
        progress.share()
    );
    let estimate = progress.estimate().expect("something was seen");
    assert!((estimate - float(count)).abs() < 0.01, "{estimate}");
}

#[test]
fn a_search_stops_where_there_is_one_region_too_many_with_any_number_of_threads() {
    let count = search().run().count();
    assert!(count > 300);
    for threads in [1, 2, 5] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads").install(|| {
            let enough = Progress::up_to(count);
            assert!(
                search()
                    .within(&enough)
                    .is_some_and(|found| found.count() == count)
            );
            for most in [0, 1, count / 2, count - 1] {
                let progress = Progress::up_to(most);
                assert!(search().within(&progress).is_none());
                assert!(progress.regions() > most);
            }
        });
    }
}
