package dev.interdict.deadlines.domain;

/** Which version of a programme. */
public record Version(String programme, long sequence) {}
