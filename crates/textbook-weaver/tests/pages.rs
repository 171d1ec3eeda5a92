//! Pages as `CommonMark` reads them: what is woven, what is code, and what is a mistake.

mod reading;
