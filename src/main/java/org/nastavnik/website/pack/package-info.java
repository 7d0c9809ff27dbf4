/** What a school may publish as it is: its papers without anybody's name, and a page to paste. */
package org.nastavnik.website.pack;
