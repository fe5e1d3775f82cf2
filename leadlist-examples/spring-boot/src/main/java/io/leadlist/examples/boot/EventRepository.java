package io.leadlist.examples.boot;

import org.springframework.data.jpa.repository.JpaRepository;

/** The events of the host, by JPA. */
public interface EventRepository extends JpaRepository<Event, String> {}
