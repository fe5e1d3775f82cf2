/**
 * Raw leads: lists that are made of what a caller knows of people (LinkedIn URLs, e-mail addresses, titles with
 * companies), and what the library makes of them in the background. Here are the import with its states, its entries,
 * its credits, and the ports that are asked for each lead. Who works on them is {@code io.leadlist.ImportWorker}; how
 * they are kept is the business of {@code io.leadlist.storage}.
 */
@NullMarked
package io.leadlist.imports;

import org.jspecify.annotations.NullMarked;
