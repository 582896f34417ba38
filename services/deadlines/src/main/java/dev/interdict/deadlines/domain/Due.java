package dev.interdict.deadlines.domain;

/** A finding whose next step on a phase's ladder is due. */
public record Due(Project project, Programme programme, Phase phase, Step step, Finding finding) {}
