-- The table of the JPA entity Event.
CREATE TABLE event (name varchar(255) PRIMARY KEY, guest_list varchar(36) NOT NULL);
