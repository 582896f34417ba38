package dev.interdict.screening.domain.programmes;

/** Whether a programme reaches a component of its party. */
public sealed interface Applies {

    /** Why, in a sentence. */
    String because();

    /** The component is of a kind that the programme covers. */
    record Yes(String because) implements Applies {}

    /** An SBOM cannot tell: a person has to answer the question. */
    record Review(String because, String question) implements Applies {}

    /** The component is the party's, and the programme is about something else. */
    record No(String because) implements Applies {}
}
