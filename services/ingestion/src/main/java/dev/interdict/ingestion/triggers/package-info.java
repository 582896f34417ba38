/** All that makes ingestion act: uploads, questions, and what screening tells. */
@NullMarked
package dev.interdict.ingestion.triggers;

import org.jspecify.annotations.NullMarked;
