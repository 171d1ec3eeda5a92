//! Answers: what stands in the fields of a form, as what its check takes.

use super::formula::Formula;
use super::number::{number, numbers};
use super::{Field, Form, Kind, Value};
use std::collections::BTreeMap;
use std::fmt;
use why_relu::number::Rational;

/// What a reader put into the fields of a form.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    pub(super) form: &'a Form,
    pub(super) values: &'a BTreeMap<String, Value>,
}

/// A field that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub(super) field: String,
    /// The row and the column of a table, from 0 on.
    pub(super) cell: Option<[usize; 2]>,
    label: String,
    wrong: String,
}

impl Fault {
    pub(super) fn of(field: &Field, wrong: impl Into<String>) -> Self {
        Self {
            field: field.name.into(),
            cell: None,
            label: field.label.into(),
            wrong: wrong.into(),
        }
    }
}

/// The field, what is wrong and how to mend it.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}.", self.label, self.wrong)
    }
}

impl Answer<'_> {
    /// Whether there is a value for each field of the form and no other.
    pub(super) fn is_complete(&self) -> Result<(), Fault> {
        let fields = &self.form.fields;
        let known = |name: &String| fields.iter().any(|field| field.name == *name);
        if let Some(name) = self.values.keys().find(|name| !known(name)) {
            return Err(Fault {
                field: name.clone(),
                cell: None,
                label: name.chars().take(40).collect(),
                wrong: "the exercise has no such field".into(),
            });
        }
        fields.iter().try_for_each(|field| {
            let is_table = matches!(field.kind, Kind::Table { .. });
            match self.values.get(field.name) {
                Some(Value::Text(_)) if !is_table => Ok(()),
                Some(Value::Rows(_)) if is_table => Ok(()),
                Some(_) => Err(Fault::of(field, "this is not what the field holds")),
                None => Err(Fault::of(field, "it is missing")),
            }
        })
    }

    pub(super) fn field(&self, name: &str) -> &Field {
        let found = self.form.fields.iter().find(|field| field.name == name);
        found.unwrap_or_else(|| panic!("{} has no field {name}", self.form.name))
    }

    /// What `read` makes of the text of a field of one line.
    fn text<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Fault> {
        let text = match self.values.get(name) {
            Some(Value::Text(text)) => text,
            _ => "",
        };
        read(text).map_err(|wrong| Fault::of(self.field(name), wrong))
    }

    pub(super) fn number(&self, name: &str) -> Result<Rational, Fault> {
        self.text(name, number)
    }

    pub(super) fn numbers(&self, name: &str) -> Result<Vec<Rational>, Fault> {
        self.text(name, numbers)
    }

    /// A whole number that has room in its type.
    pub(super) fn whole<T: TryFrom<i64>>(&self, name: &str) -> Result<T, Fault> {
        self.text(name, |text| whole(&number(text)?))
    }

    /// The nearest float.
    pub(super) fn float32(&self, name: &str) -> Result<f32, Fault> {
        Ok(self.number(name)?.to_f32().value())
    }

    /// The nearest float.
    pub(super) fn float64(&self, name: &str) -> Result<f64, Fault> {
        Ok(self.number(name)?.to_f64().value())
    }

    pub(super) fn formula(&self, name: &str) -> Result<Formula<'_>, Fault> {
        let field = self.field(name);
        let vocabulary = field.vocabulary.unwrap_or_else(|| panic!("{name}"));
        self.text(name, |text| Formula::parse(field, vocabulary, text))
    }

    /// The rows of a table of `N` columns, each cell as `read` has it.
    pub(super) fn rows<T: Clone, const N: usize>(
        &self,
        name: &str,
        read: impl Fn(&Rational) -> Result<T, String>,
    ) -> Result<Vec<[T; N]>, Fault> {
        let field = self.field(name);
        let (
            Kind::Table {
                columns,
                least,
                most,
            },
            Some(Value::Rows(rows)),
        ) = (field.kind, self.values.get(name))
        else {
            return Err(Fault::of(field, "it is no table"));
        };
        if !(least..=most).contains(&rows.len()) {
            let count = rows.len();
            let wanted = if least == most {
                least.to_string()
            } else {
                format!("{least} to {most}")
            };
            let wrong =
                format!("{wanted} rows are asked for, and there are {count}");
            return Err(Fault::of(field, wrong));
        }
        let read_cell = |[row, column]: [usize; 2], text: &String| {
            let read = number(text).and_then(|number| read(&number));
            read.map_err(|wrong| Fault {
                cell: Some([row, column]),
                ..Fault::of(
                    field,
                    format!("row {}, {}: {wrong}", row + 1, columns[column]),
                )
            })
        };
        let read_row = |(row, cells): (usize, &Vec<String>)| {
            let cells =
                <&[String; N]>::try_from(cells.as_slice()).map_err(|_| {
                    let wrong = format!("row {} has not {N} numbers", row + 1);
                    Fault::of(field, wrong)
                })?;
            let read = cells.iter().enumerate();
            let read = read.map(|(column, text)| read_cell([row, column], text));
            let read: Vec<T> = read.collect::<Result<_, _>>()?;
            Ok(std::array::from_fn(|column| read[column].clone()))
        };
        rows.iter().enumerate().map(read_row).collect()
    }
}

/// The whole number, if it is one that has room in its type.
pub(super) fn whole<T: TryFrom<i64>>(number: &Rational) -> Result<T, String> {
    let whole = number
        .is_int()
        .then(|| i64::try_from(number.numerator()).ok());
    let whole = whole.flatten().and_then(|whole| T::try_from(whole).ok());
    whole.ok_or_else(|| {
        let bits = 8 * size_of::<T>();
        format!(
            "{number} is no whole number of {bits} bits, and such a one is asked for"
        )
    })
}
