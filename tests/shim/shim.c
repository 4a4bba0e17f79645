/*
 * A layer between a program and its storage, loaded before libc (LD_PRELOAD). Linux only.
 *
 * It sees every call that changes, syncs or reads a file in the watched folders, and can
 *   - fail the k-th call of a class, once or from then on, or kill the process right before it;
 *   - record each change with its bytes, so that a test can rebuild what a power cut would leave;
 *   - shift the clock.
 *
 * Environment (all optional; without ACCESSION_SHIM_FOLDERS only the clock is touched):
 *   ACCESSION_SHIM_FOLDERS  folders to watch, absolute, separated by ':'
 *   ACCESSION_SHIM_LOG      file outside of them to which changes are appended (format: see `record`)
 *   ACCESSION_SHIM_ARM      a command, as for the control file
 *   ACCESSION_SHIM_CONTROL  a path; each write to it is a command: a process can arm the shim for itself
 *   ACCESSION_SHIM_ACK      a path; each write to it goes into the log as an acknowledgement, in order
 *   ACCESSION_SHIM_REPORT   file for the counts, written at the end and at the command "report"
 *   ACCESSION_SHIM_CLOCK    seconds by which the clock is ahead (negative: behind)
 *
 * Commands: "fail CLASS K EIO|ENOSPC [on]", "kill CLASS K", "off", "report", "clock SECONDS".
 * CLASS: open read write sync truncate rename unlink mkdir, or "change": all of them but open and read,
 * with the opens that create or empty a file.
 *
 * The real calls are made by syscall(2), so that nothing of libc has to be found and nothing calls itself.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { OPEN = 1, READ = 2, WRITE = 4, SYNC = 8, TRUNCATE = 16, RENAME = 32, UNLINK = 64, MKDIR = 128, CREATE = 256 };
#define CHANGE (WRITE | SYNC | TRUNCATE | RENAME | UNLINK | MKDIR | CREATE)

static const struct { const char *name; int bits; } classes[] = {
    {"open", OPEN | CREATE}, {"read", READ}, {"write", WRITE}, {"sync", SYNC}, {"truncate", TRUNCATE},
    {"rename", RENAME}, {"unlink", UNLINK}, {"mkdir", MKDIR}, {"change", CHANGE},
};
#define CLASSES (sizeof classes / sizeof *classes)

#define MOST_FILES 4096
/* What an open file is to us. */
enum { FOREIGN, WATCHED, FOLDER, CONTROL, ACK };
static struct { unsigned char what, append; uint64_t inode; char *path; } files[MOST_FILES];

/* Recursive: a command arrives through the very calls that take the lock. */
static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *folders, *control, *ack, *report;
static int log_file = -1;
static long shift;
static unsigned long counts[CLASSES], fired;
/* What is armed. */
static int armed_bits, armed_errno, armed_kill, armed_on;
static unsigned long armed_at, armed_seen;

static void write_report(void) {
    if (!report) return;
    char text[512];
    int n = snprintf(text, sizeof text, "fired %lu\n", fired);
    for (size_t i = 0; i < CLASSES; i++) n += snprintf(text + n, sizeof text - n, "%s %lu\n", classes[i].name, counts[i]);
    int fd = syscall(SYS_openat, AT_FDCWD, report, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) return;
    syscall(SYS_write, fd, text, n);
    syscall(SYS_close, fd);
}

static void command(const char *text, size_t length) {
    char line[128], verb[16] = "", class[16] = "", error[16] = "", on[8] = "";
    snprintf(line, sizeof line, "%.*s", (int)(length < 127 ? length : 127), text);
    if (sscanf(line, "clock %ld", &shift) == 1) return;
    unsigned long at = 0;
    int words = sscanf(line, "%15s %15s %lu %15s %7s", verb, class, &at, error, on);
    if (!strcmp(verb, "report")) { write_report(); return; }
    armed_bits = 0;
    memset(counts, 0, sizeof counts);
    fired = 0;
    if (words < 3) return;
    for (size_t i = 0; i < CLASSES; i++) if (!strcmp(class, classes[i].name)) armed_bits = classes[i].bits;
    armed_at = at;
    armed_seen = 0;
    armed_kill = !strcmp(verb, "kill");
    armed_errno = !strcmp(error, "ENOSPC") ? ENOSPC : EIO;
    armed_on = !strcmp(on, "on");
}

__attribute__((constructor)) static void begin(void) {
    const char *text;
    folders = getenv("ACCESSION_SHIM_FOLDERS");
    control = getenv("ACCESSION_SHIM_CONTROL");
    ack = getenv("ACCESSION_SHIM_ACK");
    report = getenv("ACCESSION_SHIM_REPORT");
    if ((text = getenv("ACCESSION_SHIM_CLOCK"))) shift = atol(text);
    if ((text = getenv("ACCESSION_SHIM_LOG")))
        log_file = syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if ((text = getenv("ACCESSION_SHIM_ARM"))) command(text, strlen(text));
}

__attribute__((destructor)) static void end(void) { write_report(); }

/* Counts a call; answers 1 with errno set when it must fail, and does not answer when it must die. */
static int struck(int bit) {
    for (size_t i = 0; i < CLASSES; i++) if (classes[i].bits & bit) counts[i]++;
    if (!(armed_bits & bit)) return 0;
    armed_seen++;
    if (armed_seen < armed_at || (armed_seen > armed_at && !armed_on)) return 0;
    fired++;
    if (armed_kill) {
        syscall(SYS_kill, getpid(), SIGKILL);
        for (;;) pause();
    }
    errno = armed_errno;
    return 1;
}

/* One record: op, inode, offset, lengths of two paths and the data (little endian), then these. */
static void record(char op, uint64_t inode, uint64_t offset, const char *path, const char *other, const void *data, uint64_t length) {
    if (log_file < 0) return;
    struct __attribute__((packed)) { char op; uint64_t inode, offset; uint32_t path, other; uint64_t length; } head = {
        op, inode, offset, path ? strlen(path) : 0, other ? strlen(other) : 0, length};
    struct iovec parts[4] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)other, head.other}, {(void *)data, length}};
    syscall(SYS_writev, log_file, parts, 4);
}

static void absolute(int folder, const char *path, char out[PATH_MAX]) {
    if (path[0] == '/') { snprintf(out, PATH_MAX, "%s", path); return; }
    char link[64], base[PATH_MAX];
    snprintf(link, sizeof link, folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", folder);
    ssize_t n = syscall(SYS_readlinkat, AT_FDCWD, link, base, sizeof base - 1);
    base[n < 0 ? 0 : n] = 0;
    if (snprintf(out, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) out[0] = 0;
}

static int watched(const char *path) {
    /* The index of the write-ahead log is mapped memory that no call shows; SQLite rebuilds it. */
    size_t length = strlen(path);
    if (length > 4 && !strcmp(path + length - 4, "-shm")) return 0;
    for (const char *at = folders; at && *at;) {
        size_t n = strcspn(at, ":");
        if (n && !strncmp(path, at, n) && (path[n] == '/' || path[n] == 0)) return 1;
        at += n + (at[n] == ':');
    }
    return 0;
}

static int what(int fd) { return fd >= 0 && fd < MOST_FILES ? files[fd].what : FOREIGN; }

static void forget(int fd) {
    if (what(fd) == FOREIGN) return;
    free(files[fd].path);
    memset(&files[fd], 0, sizeof files[fd]);
}

static int opened(int folder, const char *path, int flags, mode_t mode) {
    char full[PATH_MAX];
    pthread_mutex_lock(&lock);
    absolute(folder, path, full);
    int ours = watched(full), fd = -1;
    struct stat before, now;
    int there = ours && syscall(SYS_newfstatat, AT_FDCWD, full, &before, 0) == 0;
    int makes = (flags & O_CREAT) && !there, empties = (flags & O_TRUNC) && there && before.st_size > 0;
    if (!ours || !struck(makes || empties ? CREATE : OPEN)) fd = syscall(SYS_openat, folder, path, flags, mode);
    int saved = errno;
    if (fd >= 0 && fd < MOST_FILES) {
        forget(fd);
        int kind = ours ? WATCHED : control && !strcmp(full, control) ? CONTROL : ack && !strcmp(full, ack) ? ACK : FOREIGN;
        if (kind != FOREIGN && syscall(SYS_fstat, fd, &now) == 0) {
            files[fd].what = kind == WATCHED && S_ISDIR(now.st_mode) ? FOLDER : kind;
            files[fd].append = (flags & O_APPEND) != 0;
            files[fd].inode = now.st_ino;
            files[fd].path = strdup(full);
            if (kind == WATCHED && S_ISREG(now.st_mode)) {
                record(makes ? 'C' : 'O', now.st_ino, 0, full, 0, 0, 0);
                if (empties) record('T', now.st_ino, 0, 0, 0, 0, 0);
            }
        }
    }
    errno = saved;
    pthread_mutex_unlock(&lock);
    return fd;
}

#define MODE(flags) mode_t mode = 0; if ((flags) & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) { va_list a; va_start(a, flags); mode = va_arg(a, int); va_end(a); }
int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags) return opened(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags) return opened(folder, path, flags | O_LARGEFILE, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

int close(int fd) {
    pthread_mutex_lock(&lock);
    forget(fd);
    int done = syscall(SYS_close, fd);
    pthread_mutex_unlock(&lock);
    return done;
}

/* A copied descriptor is the same file: Rust's File::try_clone comes this way. */
static int controlled(int fd, int order, void *argument) {
    pthread_mutex_lock(&lock);
    int done = syscall(SYS_fcntl, fd, order, argument);
    if ((order == F_DUPFD || order == F_DUPFD_CLOEXEC) && done >= 0 && done < MOST_FILES && what(fd) != FOREIGN) {
        forget(done);
        files[done] = files[fd];
        files[done].path = strdup(files[fd].path);
    }
    pthread_mutex_unlock(&lock);
    return done;
}
#define ARGUMENT void *argument; va_list a; va_start(a, order); argument = va_arg(a, void *); va_end(a);
int fcntl(int fd, int order, ...) { ARGUMENT return controlled(fd, order, argument); }
int fcntl64(int fd, int order, ...) { ARGUMENT return controlled(fd, order, argument); }

/* All reads and writes: `at` is the place in the file, or -1 for where it stands. */
static ssize_t moved(int fd, const struct iovec *parts, int many, off_t at, int out) {
    /* A file that is not ours is not held up: a read from a pipe may wait for ever. */
    int kind = what(fd);
    if (kind == FOREIGN || (kind != WATCHED && !out)) {
        if (at < 0) return syscall(out ? SYS_writev : SYS_readv, fd, parts, many);
        return many == 1 ? syscall(out ? SYS_pwrite64 : SYS_pread64, fd, parts->iov_base, parts->iov_len, at)
                         : syscall(out ? SYS_pwritev : SYS_preadv, fd, parts, many, at, 0);
    }
    pthread_mutex_lock(&lock);
    ssize_t done = -1;
    off_t place = at;
    struct stat now;
    if (kind == CONTROL) {
        command(parts->iov_base, parts->iov_len);
        done = parts->iov_len;
    } else if (kind == ACK) {
        for (int i = 0; i < many; i++) record('A', 0, 0, 0, 0, parts[i].iov_base, parts[i].iov_len);
        done = syscall(SYS_writev, fd, parts, many);
    } else if (!struck(out ? WRITE : READ)) {
        if (at < 0 && out)
            place = files[fd].append && syscall(SYS_fstat, fd, &now) == 0 ? now.st_size : syscall(SYS_lseek, fd, 0, SEEK_CUR);
        if (at < 0) done = syscall(out ? SYS_writev : SYS_readv, fd, parts, many);
        else done = syscall(out ? SYS_pwritev : SYS_preadv, fd, parts, many, at, 0);
        int saved = errno;
        ssize_t left = out ? done : 0;
        for (int i = 0; i < many && left > 0; i++) {
            size_t n = parts[i].iov_len < (size_t)left ? parts[i].iov_len : (size_t)left;
            if (n) record('W', files[fd].inode, place, 0, 0, parts[i].iov_base, n);
            place += n;
            left -= n;
        }
        errno = saved;
    }
    pthread_mutex_unlock(&lock);
    return done;
}
#define ONE(buffer, length) &(struct iovec){(void *)(buffer), length}, 1
ssize_t read(int fd, void *to, size_t n) { return moved(fd, ONE(to, n), -1, 0); }
ssize_t readv(int fd, const struct iovec *parts, int many) { return moved(fd, parts, many, -1, 0); }
ssize_t pread(int fd, void *to, size_t n, off_t at) { return moved(fd, ONE(to, n), at, 0); }
ssize_t pread64(int fd, void *to, size_t n, off64_t at) { return moved(fd, ONE(to, n), at, 0); }
ssize_t write(int fd, const void *from, size_t n) { return moved(fd, ONE(from, n), -1, 1); }
ssize_t writev(int fd, const struct iovec *parts, int many) { return moved(fd, parts, many, -1, 1); }
ssize_t pwrite(int fd, const void *from, size_t n, off_t at) { return moved(fd, ONE(from, n), at, 1); }
ssize_t pwrite64(int fd, const void *from, size_t n, off64_t at) { return moved(fd, ONE(from, n), at, 1); }

/* The kernel's own copying would pass us by; without it Rust reads and writes. */
ssize_t copy_file_range(int from, off64_t *a, int to, off64_t *b, size_t n, unsigned flags) {
    if (what(from) == FOREIGN && what(to) == FOREIGN) return syscall(SYS_copy_file_range, from, a, to, b, n, flags);
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t n) {
    if (what(from) == FOREIGN && what(to) == FOREIGN) return syscall(SYS_sendfile, to, from, at, n);
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t n) { return sendfile(to, from, at, n); }

static int synced(int fd, long number) {
    int kind = what(fd), done = -1;
    if (kind != WATCHED && kind != FOLDER) return syscall(number, fd);
    pthread_mutex_lock(&lock);
    if (!struck(SYNC)) {
        /* Not really: what a test's file needs is the record, and the disk has other work. */
        done = log_file < 0 ? syscall(number, fd) : 0;
        record(kind == FOLDER ? 'D' : 'S', files[fd].inode, 0, kind == FOLDER ? files[fd].path : 0, 0, 0, 0);
    }
    pthread_mutex_unlock(&lock);
    return done;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

int ftruncate(int fd, off_t size) {
    if (what(fd) != WATCHED) return syscall(SYS_ftruncate, fd, size);
    pthread_mutex_lock(&lock);
    int done = -1;
    if (!struck(TRUNCATE) && (done = syscall(SYS_ftruncate, fd, size)) == 0) record('T', files[fd].inode, size, 0, 0, 0, 0);
    pthread_mutex_unlock(&lock);
    return done;
}
int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

/* A change of names: `number` of the call is told by op. */
static int named(char op, int folder, const char *path, int folder2, const char *path2, long argument) {
    char full[PATH_MAX], full2[PATH_MAX] = "";
    pthread_mutex_lock(&lock);
    absolute(folder, path, full);
    if (path2) absolute(folder2, path2, full2);
    int ours = watched(full) || (path2 && watched(full2)), done = -1;
    int bit = op == 'R' || op == 'L' ? RENAME : op == 'M' ? MKDIR : UNLINK;
    if (!ours || !struck(bit)) {
        if (op == 'R') done = syscall(SYS_renameat2, folder, path, folder2, path2, argument);
        else if (op == 'L') done = syscall(SYS_linkat, folder, path, folder2, path2, argument);
        else if (op == 'M') done = syscall(SYS_mkdirat, folder, path, argument);
        else done = syscall(SYS_unlinkat, folder, path, argument);
        int saved = errno;
        if (ours && done == 0) record(op, 0, argument, full, path2 ? full2 : 0, 0, 0);
        errno = saved;
    }
    pthread_mutex_unlock(&lock);
    return done;
}
int rename(const char *a, const char *b) { return named('R', AT_FDCWD, a, AT_FDCWD, b, 0); }
int renameat(int fa, const char *a, int fb, const char *b) { return named('R', fa, a, fb, b, 0); }
int renameat2(int fa, const char *a, int fb, const char *b, unsigned flags) { return named('R', fa, a, fb, b, flags); }
int link(const char *a, const char *b) { return named('L', AT_FDCWD, a, AT_FDCWD, b, 0); }
int linkat(int fa, const char *a, int fb, const char *b, int flags) { return named('L', fa, a, fb, b, flags); }
int unlink(const char *a) { return named('U', AT_FDCWD, a, 0, 0, 0); }
int unlinkat(int fa, const char *a, int flags) { return named('U', fa, a, 0, 0, flags); }
int rmdir(const char *a) { return named('U', AT_FDCWD, a, 0, 0, AT_REMOVEDIR); }
int mkdir(const char *a, mode_t mode) { return named('M', AT_FDCWD, a, 0, 0, mode); }
int mkdirat(int fa, const char *a, mode_t mode) { return named('M', fa, a, 0, 0, mode); }

/* The clock of the wall only: waits and durations go on as they are. */
int clock_gettime(clockid_t clock, struct timespec *out) {
    int done = syscall(SYS_clock_gettime, clock, out);
    if (done == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) out->tv_sec += shift;
    return done;
}
int gettimeofday(struct timeval *restrict out, void *restrict zone) {
    int done = syscall(SYS_gettimeofday, out, zone);
    if (done == 0) out->tv_sec += shift;
    return done;
}
time_t time(time_t *out) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (out) *out = now.tv_sec;
    return now.tv_sec;
}
