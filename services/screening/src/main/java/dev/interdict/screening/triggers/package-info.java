/** All that can make screening act: Kafka, HTTP, the clock. */
@NullMarked
package dev.interdict.screening.triggers;

import org.jspecify.annotations.NullMarked;
