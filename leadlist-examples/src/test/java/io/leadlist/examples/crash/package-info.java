/**
 * The kill campaign: crash tests that kill applications and database servers while they write. After each kill they
 * check that every acknowledged operation is stored.
 */
@NullMarked
package io.leadlist.examples.crash;

import org.jspecify.annotations.NullMarked;
