/**
 * Imports: lists from raw leads (LinkedIn URLs, e-mail addresses, titles with companies), which
 * {@code io.leadlist.ImportWorker} resolves to people in the background. The package has the imports with their status,
 * entries and credits, the rows of files that contain invalid rows, and the ports that find people and companies.
 * {@code io.leadlist.storage} stores them.
 */
@NullMarked
package io.leadlist.imports;

import org.jspecify.annotations.NullMarked;
