/**
 * The script for bash, from 3.2 on (which macOS has). The command line is handed over whole, since
 * bash takes words apart at `=` and `:` that the program takes for one.
 */
const bash = `# article: completion for bash
_article() {
  local cur=\${COMP_WORDS[COMP_CWORD]} line value description
  COMPREPLY=()
  while IFS= read -r line; do
    value=\${line%%$'\\t'*} description=
    [[ $line == *$'\\t'* ]] && description=\${line#*$'\\t'}
    if [[ -z $value ]]; then
      _article_paths "$description"
      continue
    fi
    # Inside quotes the shell wants the bare text. What is only listed may say more.
    [[ $cur == [\\"\\']* ]] || printf -v value %q "$value"
    [[ $COMP_TYPE == 63 && -n $description ]] && value="$value  ($description)"
    COMPREPLY+=("$value")
  done < <(article __complete bash -- "\${COMP_LINE:0:COMP_POINT}" "$cur" 2>/dev/null)
}

_article_paths() {
  local path flag=f
  [[ $1 == folders ]] && flag=d
  type compopt &>/dev/null && compopt -o filenames
  while IFS= read -r path; do
    COMPREPLY+=("$path")
  done < <(compgen -$flag -- "$cur")
}

complete -o nosort -F _article article 2>/dev/null || complete -F _article article
`;

/** The script for zsh: to be sourced after compinit, or saved as `_article` in a folder of $fpath. */
const zsh = `#compdef article
_article() {
  local line value
  local -a candidates
  while IFS= read -r line; do
    value=\${line%%$'\\t'*}
    if [[ -n $value ]]; then
      candidates+=("\${value//:/\\\\:}\${\${line#$value}/#$'\\t'/:}")
    else
      [[ $PREFIX == --*=* ]] && compset -P 1 '*='
      if [[ $line == *folders ]]; then _files -/; else _files; fi
    fi
  done < <(article __complete zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  # What is typed may stand anywhere in a name; the one that is left is put in as it is.
  local -a match=(-M 'l:|=*')
  (( $#candidates == 1 )) && match=(-U)
  (( $#candidates )) && _describe -V article candidates $match
}

if [[ $funcstack[1] == _article ]]; then
  _article "$@"
else
  compdef _article article
fi
`;

/** The script for fish: to be sourced, or saved as `~/.config/fish/completions/article.fish`. */
const fish = `# article: completion for fish
function __article_complete
    set -l before (commandline -opc)
    # Without its quotes, of which the closing one is still to come.
    set -l current (commandline -ct | string replace -r '^["\\']' '' | string unescape)
    for line in (article __complete fish -- $before[2..] "$current" 2>/dev/null)
        switch $line
            case \\t'files'
                __fish_complete_path $current
            case \\t'folders'
                __fish_complete_directories $current
            case '*'
                echo -- $line
        end
    end
end

complete -c article -f -k -a '(__article_complete)'
`;

/** The script that makes a shell complete the program's command line, by the shell's name. */
export const scripts = { bash, zsh, fish };

export type Shell = keyof typeof scripts;

export const shells = Object.keys(scripts);
