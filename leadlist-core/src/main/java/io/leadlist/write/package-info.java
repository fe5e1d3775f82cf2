/**
 * What every write has in common: {@link io.leadlist.write.Write} says who makes it and with which content, {@link io.leadlist.write.ChangingList} is the one transaction of a change,
 * {@link io.leadlist.write.Repeating} makes a repeat harmless,
 * {@link io.leadlist.write.GrowingList} and {@link io.leadlist.write.Linking} bring candidates into a list. How an input becomes a
 * {@link io.leadlist.write.Candidate} is not told here, but by the use cases above. Public for the entry's sake, not meant for hosts.
 */
@NullMarked
package io.leadlist.write;

import org.jspecify.annotations.NullMarked;
