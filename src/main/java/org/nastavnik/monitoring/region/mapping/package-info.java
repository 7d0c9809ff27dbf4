/** Which indicator of which set stands for a comparable indicator of the region: versions, never changed. */
package org.nastavnik.monitoring.region.mapping;
