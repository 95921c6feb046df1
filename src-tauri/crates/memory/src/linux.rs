//! The mappings of `/proc/self/maps`.

use std::ffi::c_void;
use std::io;
use std::ops::Range;
use std::sync::OnceLock;
use std::{fs, ptr};

use rustix::mm::{Advice, madvise};

pub fn give_back_code() -> io::Result<usize> {
    // Where the program lies it stays.
    static CODE: OnceLock<Vec<Range<usize>>> = OnceLock::new();
    let code = match CODE.get() {
        Some(code) => code,
        None => {
            let maps = fs::read_to_string("/proc/self/maps")?;
            CODE.get_or_init(|| unwritten(&maps, give_back_code as *const () as usize))
        }
    };
    code.iter().try_for_each(drop_pages)?;
    Ok(code.iter().map(Range::len).sum())
}

/// Finds the parts of the program that nothing was ever written to: its code, and what stands before it in the file. What
/// stands behind the code had addresses filled in when the program started, and would lose them.
fn unwritten(maps: &str, code_at: usize) -> Vec<Range<usize>> {
    let mappings: Vec<_> = maps.lines().filter_map(Mapping::read).collect();
    let Some(code) = mappings.iter().find(|mapping| mapping.range.contains(&code_at)) else { return Vec::new() };
    let is_ours = |mapping: &&Mapping<'_>| mapping.file == code.file && mapping.range.start <= code.range.start;
    let is_unwritten = |mapping: &&Mapping<'_>| matches!(mapping.rights, "r--p" | "r-xp");
    mappings.iter().filter(is_ours).filter(is_unwritten).map(|mapping| mapping.range.clone()).collect()
}

struct Mapping<'a> {
    range: Range<usize>,
    rights: &'a str,
    file: &'a str,
}

impl<'a> Mapping<'a> {
    /// Reads a line: `55d0c0000000-55d0c01a4000 r--p 00000000 fe:00 1835 /usr/bin/drowse`. `None`: it is of no file.
    fn read(line: &'a str) -> Option<Self> {
        let mut words = line.splitn(6, ' ');
        let (start, end) = words.next()?.split_once('-')?;
        let range = usize::from_str_radix(start, 16).ok()?..usize::from_str_radix(end, 16).ok()?;
        let rights = words.next()?;
        let file = words.nth(3)?.trim_start();
        (!file.is_empty()).then_some(Self { range, rights, file })
    }
}

#[expect(unsafe_code, reason = "the kernel is told of memory by its address")]
fn drop_pages(range: &Range<usize>) -> io::Result<()> {
    let start = ptr::without_provenance_mut::<c_void>(range.start);
    // SAFETY: the range is a private mapping of the program's own file that nobody ever could write to. Its pages are what
    // stands in the file, and the kernel reads the same from there when they are touched again. The file stays as it is
    // while the program runs: an upgrade puts another in its place, and Linux lets nobody write to a program that runs.
    unsafe { madvise(start, range.len(), Advice::LinuxDontNeed) }.map_err(io::Error::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAPS: &str = "\
5500000000-5500001000 r--p 00000000 fe:00 1835                           /opt/a name/drowse
5500001000-5500005000 r-xp 00001000 fe:00 1835                           /opt/a name/drowse
5500005000-5500006000 r--p 00005000 fe:00 1835                           /opt/a name/drowse
5500006000-5500007000 rw-p 00006000 fe:00 1835                           /opt/a name/drowse
5500007000-5500009000 rw-p 00000000 00:00 0                              [heap]
7f00000000-7f00002000 r-xp 00001000 fe:00 1900                           /usr/lib/libc.so.6
7f00003000-7f00004000 rw-p 00000000 00:00 0 
";

    #[test]
    fn only_what_nothing_was_written_to_is_given_back() {
        assert_eq!(unwritten(MAPS, 0x55_0000_2000), [0x55_0000_0000..0x55_0000_1000, 0x55_0000_1000..0x55_0000_5000]);
        assert!(unwritten(MAPS, 0x66_0000_0000).is_empty());
    }

    #[test]
    fn the_program_goes_on_as_before() {
        let words: Vec<String> = (0..100).map(|number| format!("{number:>5}")).collect();
        let (mapped, before) = (all_code(), resident_code_kib());
        assert_eq!(give_back_code().unwrap(), mapped);
        let after = resident_code_kib();
        assert!(after < before, "{before} KiB before, {after} after");
        assert_eq!(words[42], "   42");
    }

    /// Reads how much of this program's code is mapped now.
    fn resident_code_kib() -> u64 {
        let smaps = fs::read_to_string("/proc/self/smaps").unwrap();
        let address = format!("{:x}-", mapping_start());
        let ours = smaps.lines().skip_while(|line| !line.starts_with(&address));
        let rss = ours.take_while(|line| !line.starts_with("VmFlags")).find_map(|line| line.strip_prefix("Rss:"));
        rss.unwrap().trim().trim_end_matches(" kB").parse().unwrap()
    }

    fn all_code() -> usize {
        let maps = fs::read_to_string("/proc/self/maps").unwrap();
        unwritten(&maps, give_back_code as *const () as usize).iter().map(Range::len).sum()
    }

    fn mapping_start() -> usize {
        let maps = fs::read_to_string("/proc/self/maps").unwrap();
        let code_at = give_back_code as *const () as usize;
        unwritten(&maps, code_at).into_iter().find(|range| range.contains(&code_at)).unwrap().start
    }
}
