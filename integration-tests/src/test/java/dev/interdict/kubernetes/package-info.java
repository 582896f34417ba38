/** What is deployed to Kubernetes, checked without a cluster. */
@NullMarked
package dev.interdict.kubernetes;

import org.jspecify.annotations.NullMarked;
