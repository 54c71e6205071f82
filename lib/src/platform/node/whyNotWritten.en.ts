/** What stands in the way of writing, by the system's name for it, and what to do about it. */
export const en = {
  ENOSPC: "the disk is full. Free some space",
  EDQUOT: "your disk quota is used up. Free some space",
  EFBIG: "the system allows no file of this size (ulimit -f). Raise the limit",
  EACCES: "this user may not. Change its permissions",
  EPERM: "this user may not. Change its permissions",
  EROFS: "the disk is read-only. Make it writable",
  EEXIST: "a file stands where a folder is expected. Move it away",
  ENOTDIR: "a file stands where a folder is expected. Move it away",
  EISDIR: "a folder stands where a file is expected. Move it away",
  EMFILE: "too many files are open. Close some",
  ENAMETOOLONG: "the name is too long. Give a shorter one",
};
