//! The chance of the demo: splitmix64 to spread a seed, xoshiro256** to draw.
//!
//! Written here after the public-domain algorithms of Blackman and Vigna (prng.di.unimi.it),
//! so that no update of a dependency can change what a seed means. Integers only: floating point
//! differs between machines, and the same seed must give the same people everywhere.

/// A stream of random numbers.
pub(crate) struct Rng([u64; 4]);

fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Rng {
    /// The stream of one patient: it depends on seed and index only, never on other patients.
    pub(crate) fn new(seed: u64, index: u64) -> Self {
        let mut state = seed;
        let mut mixed = splitmix(&mut state) ^ index.wrapping_mul(0xd134_2543_de82_ef95);
        Rng(std::array::from_fn(|_| splitmix(&mut mixed)))
    }

    fn next(&mut self) -> u64 {
        let s = &mut self.0;
        let result = s[1].wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// A number below `n`; 0 for `n` 0.
    pub(crate) fn below(&mut self, n: u32) -> u32 {
        // The high half times n, by multiplication: no division, and a bias below 2^-32.
        (((self.next() >> 32) * u64::from(n)) >> 32) as u32
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i32, high: i32) -> i32 {
        low + self.below(u32::try_from(high - low).unwrap_or(0) + 1) as i32
    }

    /// True in so many of a hundred cases.
    pub(crate) fn percent(&mut self, n: u32) -> bool {
        self.below(100) < n
    }

    /// One of several, each as likely.
    pub(crate) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> Option<&'a T> {
        of.get(self.below(of.len() as u32) as usize).copied()
    }

    /// A text of several, each as likely.
    pub(crate) fn text<'a>(&mut self, of: &[&'a str]) -> &'a str {
        self.one(of).unwrap_or("")
    }

    /// About normal: the sum of four even numbers, so never beyond 3.5 deviations.
    pub(crate) fn normal(&mut self, mean: i32, deviation: i32) -> i32 {
        // Four evens over 0..1000 have a deviation of 577.
        let sum: i32 = (0..4).map(|_| self.below(1001) as i32).sum();
        mean + (sum - 2000) * deviation / 577
    }
}

/// Things with weights, drawn in proportion.
pub(crate) struct Weighted<T> {
    sums: Vec<u32>,
    things: Vec<T>,
}

impl<T> Weighted<T> {
    pub(crate) fn new(of: impl IntoIterator<Item = (u32, T)>) -> Self {
        let (mut sums, mut things, mut sum) = (Vec::new(), Vec::new(), 0_u32);
        for (weight, thing) in of {
            sum = sum.saturating_add(weight);
            sums.push(sum);
            things.push(thing);
        }
        Weighted { sums, things }
    }

    /// One of the things; `None` only when there are none.
    pub(crate) fn pick(&self, rng: &mut Rng) -> Option<&T> {
        let at = rng.below(*self.sums.last()?);
        self.things.get(self.sums.partition_point(|s| *s <= at))
    }
}
