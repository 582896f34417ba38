/** Reads components that are sent one by one, as SBOM formats write them in JSON. */
@NullMarked
package dev.interdict.screening.formats;

import org.jspecify.annotations.NullMarked;
