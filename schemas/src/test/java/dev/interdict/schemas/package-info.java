/** Shows that contracts, schemas and services say the same. */
package dev.interdict.schemas;
