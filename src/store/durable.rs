//! Writes new files that are whole and on the disk before they take an old file's place. Every file that the
//! program writes as a whole goes through here.

use super::temp_files;
use std::{
    fs::{self, File, Metadata},
    io::{self, Write as _},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

/// The permissions that a new file gets.
#[derive(Clone, Copy)]
pub(super) enum Permissions<'m> {
    /// The permissions of the old file.
    AsBefore(&'m Metadata),
    /// The permissions of any new file of this user.
    Usual,
    /// Only this user may read and write the file.
    Private,
}

/// Makes a new file beside `target` that holds these bytes and is synced. It is removed when it is dropped,
/// unless it is persisted under the target's name. Nobody can read it at any time who could not read the
/// finished file.
pub(super) fn filled(target: &Path, bytes: &[u8], permissions: Permissions<'_>) -> io::Result<NamedTempFile> {
    filled_with(target, permissions, |file| file.write_all(bytes).map(|()| bytes.len() as u64))
}

/// Makes a new file like [`filled`], filled by `write`, which returns the length that the file must then
/// have.
pub(super) fn filled_with(
    target: &Path,
    permissions: Permissions<'_>,
    write: impl FnOnce(&mut File) -> io::Result<u64>,
) -> io::Result<NamedTempFile> {
    let mut new = tempfile::Builder::new();
    let prefix = temp_files::prefix();
    new.prefix(&prefix).suffix(temp_files::SUFFIX);
    #[cfg(unix)]
    if let Permissions::Usual = permissions {
        // The umask removes the permissions that a new file of this user does not get.
        use std::os::unix::fs::PermissionsExt as _;
        new.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = new.tempfile_in(folder(target))?;
    temp_files::remove(folder(target), &file.as_file().metadata()?);
    let length = write(file.as_file_mut())?;
    if file.as_file().metadata()?.len() != length {
        return Err(io::Error::new(io::ErrorKind::WriteZero, "not all was written"));
    }
    if let Permissions::AsBefore(old) = permissions {
        keep_permissions(file.as_file(), old)?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// Puts these bytes in place of the file at `path`, for this user alone. The new name survives a power cut
/// only after [`sync_folder`].
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    filled(path, bytes, Permissions::Private)?.persist(path)?;
    Ok(())
}

#[cfg(unix)]
fn keep_permissions(file: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let mut mode = old.mode() & 0o7777;
    let new = file.metadata()?;
    if (new.uid(), new.gid()) != (old.uid(), old.gid())
        && fchown(file, Some(old.uid()), Some(old.gid())).is_err()
        && fchown(file, None, Some(old.gid())).is_err()
    {
        // The file now belongs to another group, which gets no more than everybody has.
        mode = mode & !0o070 | (mode & 0o007) << 3 & mode;
    }
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn keep_permissions(file: &File, old: &Metadata) -> io::Result<()> {
    file.set_permissions(old.permissions())
}

/// Syncs the folder of a file that has got a new name. Without this, a power cut may bring the old file back.
pub(super) fn sync_folder(target: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder(target))?.sync_all()?;
    #[cfg(not(unix))]
    let _ = target;
    Ok(())
}

/// The folder in which a file stands.
pub(super) fn folder(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The file that symbolic links lead to, whether it exists or not.
pub(super) fn behind_links(path: &Path) -> io::Result<PathBuf> {
    const MOST: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..MOST {
        match fs::symlink_metadata(&target) {
            Ok(about) if about.is_symlink() => target = folder(&target).join(fs::read_link(&target)?),
            _ => return Ok(target),
        }
    }
    Err(io::Error::other("symbolic links in a circle"))
}
