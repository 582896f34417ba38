import React from 'react';
import { render } from 'react-dom';
import { Button } from '@kaspersky/hexa-ui';

render(React.createElement(Button, null, 'Sign in'), document.getElementById('root'));
