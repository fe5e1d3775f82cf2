package io.leadlist.spring.boot;

import javax.sql.DataSource;

/** The data source that lead lists use: the marked one, or the only or primary one of the host. */
record LeadListDatabase(DataSource dataSource) {}
