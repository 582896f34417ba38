/** Mechanism any event-driven service needs and none owns: transactions, inbox, outbox, relay, clocks, ids, problems. */
@NullMarked
package dev.interdict.platform;

import org.jspecify.annotations.NullMarked;
