package dev.sayso.dev.doctor;

import java.util.List;

/// One thing the doctor looks at. Changes nothing, and breaks at nothing that is wrong: what cannot
/// be looked at is a finding too.
interface Examination {

  List<Finding> look(Patient patient);
}
