package dev.interdict.deadlines.domain;

import java.util.List;

/** What becomes of a finding, and what is told of it. */
record Outcome(Finding finding, List<Telling> tellings, DeadlineEvent after) {}
