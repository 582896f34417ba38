/** What the law says of a whole SBOM at an instant, for pipelines that have to decide. */
@NullMarked
package dev.interdict.screening.domain.gates;

import org.jspecify.annotations.NullMarked;
