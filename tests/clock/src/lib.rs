//! A world of random nights, and a witness of the promise of the reminders.
//!
//! *In a million simulated nights, never a silent loss, never two first reminders, never one after its latest time.*
//!
//! The world has a clock that is set and travels, a computer that sleeps, one agent or two that end in every way, a
//! notification server with moods, films that fill the screen, a disk that is full, and a person who answers and changes
//! their mind. What is shown is decided by [`drowse_core::schedule::plan`] alone; the rows behave as the database's. A
//! [`witness::Witness`] judges, which never asks `plan`: it knows the schedule, the clock, and what came on the screen.
//!
//! # What is promised
//!
//! - **Never a silent loss.** An occurrence that was ahead at one plan that was carried out (its latest time had not come,
//!   by the schedule, the rules and the zone of that plan) and is over at the next has, from then on, a confirmed notice, an
//!   answer, or a reason. A rule that is off, paused, or not for that weekday at the second of these plans owes nothing.
//! - **Never two first notices** of an occurrence on the screen, whatever happens to clock, zone and agents.
//! - **Never after its latest time**, on the clock of that moment; and never before it is due, nor when it is not wanted:
//!   switched off, paused, answered or done.
//! - **At most four** of an evening on the screen, those that were never confirmed counted too. A second notice takes the
//!   place of no first one that is still to come, and of no *later*.
//! - **No reason is made up**: what became due, or could be tried again, while an agent was awake, a server well and the
//!   screen free did come, and no row says otherwise.
//! - **In order**: what one turn shows comes in the order it became due.
//! - **No drift**: with an agent awake and a server well for longer than the half minute of its loop, a first notice and one
//!   promised by *later* come at their very moment; a first one that waits for the screen, a minute before its latest time.
//! - **Kept word**: *later* that was taken comes, or the row says why not; no row stays open after its end; nothing is
//!   stored that the database would refuse.
//! - **A plan is idempotent**: asked again at the same instant it wants nothing but what just failed, and nothing happens
//!   before the instant it named to wake at.
//!
//! # What is not promised, and why
//!
//! - The clock is believed. What came while it was wrong stays shown, and is not shown again when it is right; an evening
//!   that only a wrong clock ever saw may have a reason although the real one is still to come, until it comes.
//! - What the person moved into the past while no agent ran is not told: nobody remembers how it was set. Moved under the
//!   eyes of an agent, it is told.
//! - What a run planned on a full disk and could not write, when it ended before there was room and the clock was set back
//!   or the place changed meanwhile. The next run knows the plan that was written, and tells what was ahead of that one;
//!   what was ahead only of the other, nobody remembers. Where a run goes on until there is room nothing is lost.
//! - The second notice is a courtesy: it has no due time of its own to be late for, and gives way where the evening is full.
//! - What a server does with a notice that it took, or never answered about, is its business: the row says what is known.
//! - An absence of more than 400 evenings, which is not looked back over, is not simulated; nor is a clock set back while
//!   two agents run, of which the socket lets only one.

mod agent;
pub mod case;
pub mod draw;
mod happen;
mod judge;
pub mod nights;
pub mod rows;
mod tally;
mod turn;
pub mod witness;
mod world;

pub use tally::Tally;
pub use world::World;
