/** Tests of strict reading. */
@NullMarked
package dev.interdict.ingestion.validation;

import org.jspecify.annotations.NullMarked;
