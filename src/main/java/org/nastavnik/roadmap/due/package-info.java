/** Due periods as road maps write them in words, and the days that they mean. */
package org.nastavnik.roadmap.due;
