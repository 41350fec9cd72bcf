/// What is written from the ledger for people to keep: the brief with its charts, the calendar, the feed.
@NullMarked
package org.truceline.report;

import org.jspecify.annotations.NullMarked;
