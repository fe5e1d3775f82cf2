/**
 * The use cases of raw leads: they are accepted, worked on in batches, billed, read and given up, and organizations get credits. Who decides when a worker runs is
 * {@code io.leadlist.LeadIntake}; the ports and how they are asked are in {@code io.leadlist.intake}. Public for the entry's sake, not meant for hosts.
 */
@NullMarked
package io.leadlist.importing;

import org.jspecify.annotations.NullMarked;
