/*
 * Tells which pages of a shared library's code a call executes.
 *
 * The pages lose the right to execute; the first instruction on each one faults, and the handler notes the page and gives the
 * right back. What has run before (self-tests, the loading of algorithms) is not seen, and costs nothing.
 * Linux on x86-64 and AArch64; one thread.
 */
#define _GNU_SOURCE
#include <link.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define MAX_PAGES 65536

static uintptr_t start_of, end_of;
static long page_size;
static unsigned char seen[MAX_PAGES];
static struct sigaction before;

static void on_fault(int number, siginfo_t *info, void *context)
{
    uintptr_t address = (uintptr_t)info->si_addr;
    (void)context;
    if (address < start_of || address >= end_of) {
        /* Not ours: let it strike again as it would have. */
        sigaction(number, &before, NULL);
        return;
    }
    uintptr_t page = (address - start_of) / page_size;
    seen[page] = 1;
    mprotect((void *)(start_of + page * page_size), page_size, PROT_READ | PROT_EXEC);
}

/* Notes the code segment of the library whose path ends in `name`. */
static int find(struct dl_phdr_info *library, size_t size, void *name)
{
    size_t length = strlen(library->dlpi_name), wanted = strlen(name);
    (void)size;
    if (length < wanted || strcmp(library->dlpi_name + length - wanted, name) != 0)
        return 0;
    for (int index = 0; index < library->dlpi_phnum; index++) {
        const ElfW(Phdr) *segment = &library->dlpi_phdr[index];
        if (segment->p_type != PT_LOAD || !(segment->p_flags & PF_X))
            continue;
        uintptr_t address = library->dlpi_addr + segment->p_vaddr;
        start_of = address / page_size * page_size;
        end_of = (address + segment->p_memsz + page_size - 1) / page_size * page_size;
        return 1;
    }
    return 0;
}

/* Takes the right to execute from the library whose path ends in `name`. 0, or -1 if that cannot be done. */
int trace_start(char *name)
{
    page_size = sysconf(_SC_PAGESIZE);
    if (!dl_iterate_phdr(find, name) || (end_of - start_of) / page_size > MAX_PAGES)
        return -1;
    memset(seen, 0, sizeof seen);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO | SA_NODEFER;
    sigaction(SIGSEGV, &action, &before);
    return mprotect((void *)start_of, end_of - start_of, PROT_READ);
}

/* Ends the trace. `pages` gets a 1 for each page that ran and a 0 for the others, at most `room`; gives how many pages there are. */
long trace_stop(unsigned char *pages, long room)
{
    long count = (end_of - start_of) / page_size;
    mprotect((void *)start_of, end_of - start_of, PROT_READ | PROT_EXEC);
    sigaction(SIGSEGV, &before, NULL);
    memcpy(pages, seen, count < room ? count : room);
    return count;
}
