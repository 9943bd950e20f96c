/** The script for fish: to be sourced, or saved as `~/.config/fish/completions/article.fish`. */
export const fish = `# article: completion for fish
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
