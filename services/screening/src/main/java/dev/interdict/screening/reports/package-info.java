/** The gate in the formats that pipelines read. */
@NullMarked
package dev.interdict.screening.reports;

import org.jspecify.annotations.NullMarked;
