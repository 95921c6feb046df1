//! What a person does, from the first step to the last: the use cases over a real SQLite file.

mod exchange;
