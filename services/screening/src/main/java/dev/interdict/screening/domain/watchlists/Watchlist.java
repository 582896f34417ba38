package dev.interdict.screening.domain.watchlists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one authority's list.
 *
 * @param code short and stable: SDN, EL, DPL, UN, FCC, ...
 * @param hash SHA-256 of its entries in hexadecimal: what it is addressed by
 * @param date the day that it says of itself; null where it says none
 * @param ict whether the list is about information and communications technology, so that a brand alone can mean its party
 */
public record Watchlist(
        String code, String title, String hash, @Nullable LocalDate date, boolean ict, List<Entry> entries) {

    public Watchlist {
        entries = List.copyOf(entries);
    }
}
